import * as z from 'zod'
import { isTimeZone, parseDate } from '../base/index.ts'

const Id = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'lower-case words joined by hyphens or dots')
const Label = z.string().regex(/^\d{4}(?:-\d{2})?$/, 'a season such as 2017-18 or 2018')
const CalendarDay = z.string().refine((text) => parseDate(text) !== undefined, 'a date such as 2018-04-22')
const Place = z.int().min(1).max(60)

/** Where a statement about a competition comes from, and how far it was checked. */
export const SourceSchema = z.strictObject({
  /** `verified`: the official text or the league's own site was read. `assumed`: the press, or general knowledge. */
  status: z.enum(['verified', 'assumed']),
  /** Document, publisher and date, or "general knowledge". */
  source: z.string().min(1),
  /** The article or rule of the regulations, where the source names it: "art. 18.01 (a)". */
  article: z.string().min(1).optional(),
  /** Disagreements between sources, and the reading taken. */
  note: z.string().optional(),
})

/** The codes of tie-breaks, the same in data, output and test names. */
export const TIE_BREAK_CODES = [
  'PTS',
  'H2H_PTS',
  'H2H_GD',
  'H2H_GF',
  'H2H_AWAY_GF',
  'GD',
  'GF',
  'GOAL_AVERAGE',
  'WINS',
  'HOME_GD',
  'HOME_GF',
  'AWAY_GD',
  'AWAY_GF',
  'AWAY_WINS',
  'POINTS_LOST',
  'UNROUNDED_PTS',
  'EARLIER_PLACE',
  'OPPONENTS_PTS',
  'OPPONENTS_GD',
  'OPPONENTS_GF',
  'RED_CARDS',
  'YELLOW_CARDS',
  'FAIR_PLAY',
  'COEFFICIENT',
  'RANKING',
  'SHOOT_OUT',
  'PLAY_OFF',
  'LOTS',
] as const

/** Disciplinary points of one player in one match; only the gravest of the four counts. Fewer points are better. */
export const CardPointsSchema = z.strictObject({
  yellow: z.int().min(0),
  /** A second yellow card, the first included. */
  secondYellow: z.int().min(0),
  red: z.int().min(0),
  /** A yellow card and then a straight red, together. */
  yellowThenRed: z.int().min(0),
})

/** One step of an order of clubs level on points. */
export const OrderStepSchema = SourceSchema.extend({
  code: z.enum(TIE_BREAK_CODES),
  /** The step waits until every match between the clubs still level has been played; before that it is passed over. */
  onceAllMet: z.boolean().optional(),
  /** The step is used only while this many clubs are still level, both ends included. */
  clubsLevel: z.strictObject({ min: z.int().min(2), max: z.int().min(2).optional() }).optional(),
  /** The step is used only where the places the clubs share lead to different zones; elsewhere they go on sharing. */
  onlyIfItMatters: z.boolean().optional(),
  /** The step is used only for two clubs, no other level on points with them, that drew with each other in their last match. */
  afterDrawInLastMatch: z.boolean().optional(),
  /** How `FAIR_PLAY` counts cards. Without it only a figure the organiser gives is used. */
  cards: CardPointsSchema.optional(),
})

/** What happens when a step parts some of the level clubs but leaves others level. */
export const PartialSplitSchema = SourceSchema.extend({
  /**
   * `continue`: those still level go on to the next step; head-to-head keeps the clubs it began with.
   * `reapply`: so too, but once all head-to-head steps have been used they are used again on the matches among those still level.
   * `restart`: those still level begin again at the first step, by themselves.
   * `restart after each winner`: a step only finds who is ahead of all; the others, parted or not, begin again together.
   */
  procedure: z.enum(['continue', 'reapply', 'restart', 'restart after each winner']),
})

/** The order of clubs level on points. */
export const OrderSchema = z.strictObject({
  /** The order once every match is played. */
  final: z.array(OrderStepSchema).min(1),
  /** The order while the season runs. */
  inSeason: z.array(OrderStepSchema).min(1),
  /** Left out: `continue`. */
  partialSplit: PartialSplitSchema.optional(),
})

/** A match (or two) that decides between clubs level on points on two neighbouring places, whatever the order says. */
export const PlayOffSchema = SourceSchema.extend({
  places: z.tuple([Place, Place]),
  matches: z.int().min(1).max(2),
  venue: z.string().optional(),
})

/** Clubs of a phase that are ranked among themselves. Who they are: those on some places of the phase before, those named here, or those whose fixtures a feed puts under one of the labels. */
export const GroupSchema = z.strictObject({
  id: Id,
  name: z.string().min(1),
  /** How feeds begin the label of a round or group of this group, in any case: "Playoff I". */
  labels: z.array(z.string().min(1)).optional(),
  /** Places of the phase before whose clubs make up the group, first and last. */
  places: z.tuple([Place, Place]).optional(),
  clubs: z.array(Id).optional(),
  /** What clubs bring along from the phase before. Left out: as the phase says. */
  carry: z.enum(['nothing', 'everything', 'half the points']).optional(),
})

/** A part of a season with a table of its own, or none. Phases follow each other in the order of the list. */
export const PhaseSchema = z.strictObject({
  id: Id,
  name: z.string().min(1),
  /** How feeds begin the label of a round of this phase, in any case. A fixture under no label belongs to the first phase. */
  labels: z.array(z.string().min(1)).optional(),
  /** Matchdays of this phase, where a feed numbers on: first and last. */
  matchdays: z.tuple([z.int().min(1), z.int().max(99)]).optional(),
  /** No table: matches between two clubs decide. */
  knockOut: z.boolean().optional(),
  /**
   * What clubs bring along from the phase before: `everything` counts its matches again; `half the points` starts them on half their
   * points, rounded up, and remembers the half point.
   */
  carry: z.enum(['nothing', 'everything', 'half the points']).optional(),
  groups: z.array(GroupSchema).optional(),
  /** The order of this phase, where it is not the regime's. */
  order: OrderSchema.optional(),
  sources: z.array(z.string()).optional(),
})

/** A condition on what is open while places are given out. */
export const ZoneConditionSchema = z.union([
  /** Holds when the cup's winner finishes on one of these places of the league, both ends included. A winner from another league counts as last. */
  z.strictObject({ cup: Id, winnerFinishes: z.strictObject({ from: Place, to: Place }) }),
  /** Holds when the cup and the other one go to the same club. */
  z.strictObject({ cup: Id, alsoWins: Id }),
  /** Holds when the league has the extra place, or has it not. */
  z.strictObject({ spot: Id, granted: z.boolean() }),
])

/** One way a zone's places fall: under conditions that must all hold, or always. */
export const ZoneBranchSchema = z.strictObject({
  when: z.array(ZoneConditionSchema).min(1).optional(),
  places: z.array(Place),
  /** The cup whose winner joins the zone from outside its places. */
  joins: Id.optional(),
})

/** Places of the table that lead somewhere. The branches are tried in order; the first whose conditions hold gives the places. */
export const ZoneSchema = SourceSchema.extend({
  id: Id,
  /** As a sentence names it: "the Champions League". */
  name: z.string().min(1),
  /**
   * What it means for a club: `title`, `europe` (any cup of the continent) and `promotion` (the next stage, too) are sought, `relegation`
   * is feared. A `play-off` is sought, unless it leads to what a zone of relegation leads to.
   */
  kind: z.enum(['title', 'europe', 'promotion', 'relegation', 'play-off']),
  /** What the places lead to, when several zones lead to one thing and share a line: "Europa League", "relegation". */
  leadsTo: z.string().optional(),
  /** In rules: the first and the last season the zone is used in. Left out: all of the regime. */
  seasons: z.strictObject({ from: Label.optional(), to: Label.optional() }).optional(),
  /** `averages`: the places are counted in the table of averages, from its last club up. */
  table: z.literal('averages').optional(),
  branches: z.array(ZoneBranchSchema).min(1),
})

const Cups = z.array(z.strictObject({ id: Id, name: z.string().min(1) }))

/** Extra places that hang on something outside the league: on the coefficients of associations, on who holds a European title. */
const Spots = z.array(
  z.strictObject({
    id: Id,
    /** As a sentence names it, after "the": "European Performance Spot". */
    name: z.string().min(1),
  }),
)

/** A table of points per match over several seasons, which decides relegation beside the season's own table. */
export const AveragesSchema = SourceSchema.extend({ seasons: z.int().min(2).max(5) })

/** The rules of one regime: from a season until the next regime's file. */
export const RulesSchema = z.strictObject({
  $schema: z.string().optional(),
  competition: Id,
  /** First season of this regime. */
  from: Label,
  points: z.strictObject({ win: z.int(), draw: z.int(), loss: z.int() }),
  order: OrderSchema,
  playOffs: z.array(PlayOffSchema).optional(),
  phases: z.array(PhaseSchema).min(1).optional(),
  averages: AveragesSchema.optional(),
  /** Cups whose winners move places, for seasons that have no file of their own. */
  cups: Cups.optional(),
  spots: Spots.optional(),
  /** Zones of seasons that have no file of their own. */
  zones: z.array(ZoneSchema).optional(),
  /** What the regulations say of order and is not in these rules, and why. */
  leftOut: z.array(z.strictObject({ rule: z.string().min(1), why: z.string().min(1) })).optional(),
  notes: z.array(z.string()).optional(),
})

/** A season of a competition: its clubs, grounds, length and zones. */
export const SeasonSchema = z.strictObject({
  $schema: z.string().optional(),
  competition: Id,
  season: Label,
  starts: CalendarDay,
  ends: CalendarDay,
  matchdays: z.int().min(1).max(60),
  clubs: z.array(
    z.strictObject({
      club: Id,
      /** The ground of its home matches this season. */
      ground: z.string().min(1),
      /** Came up from the division below for this season. */
      promoted: z.boolean().optional(),
    }),
  ),
  cups: Cups.optional(),
  spots: Spots.optional(),
  zones: z.array(ZoneSchema),
  sources: z.array(z.string()).min(1),
})

/** A club under all the names it is known by. */
export const ClubSchema = z.strictObject({
  id: Id,
  /** The short name of British press usage: "Roma". */
  name: z.string().min(1),
  fullName: z.string().min(1),
  /** City of the dateline, in English: "Turin". A national team has none. */
  city: z.string().min(1).optional(),
  /** Every other name a feed uses, exactly as it writes it. */
  aliases: z.array(z.string().min(1)),
  /** The club's number in feeds that number clubs. */
  numbers: z.record(z.string(), z.string()).optional(),
  /** Grounds with the season they opened for the club, where known: a first win at a ground needs it. */
  grounds: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        aliases: z.array(z.string()).optional(),
        opened: CalendarDay.optional(),
        source: z.string().min(1),
      }),
    )
    .optional(),
  /** Seasons in the top flight since the single division began, first and last of each unbroken stay. */
  topFlight: z.array(z.strictObject({ from: Label, to: Label })).optional(),
})

/** A competition: what does not change from season to season. */
export const CompetitionSchema = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  /** "Serie A". */
  name: z.string().min(1),
  /** An international competition has none. */
  country: z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/), name: z.string().min(1), adjective: z.string().min(1) }).optional(),
  timeZone: z.string().refine(isTimeZone, 'a time zone such as Europe/Rome'),
  /** What the champions are said to win: "Scudetto", "title". */
  titleName: z.string().min(1),
  /** First season of the single top division, if that is known and used for counting. */
  singleDivisionSince: Label.optional(),
  /** Seasons since then whose top flight was another competition: left out when a club's seasons in the division are counted. */
  notCounted: z.array(z.strictObject({ season: Label, note: z.string().min(1) })).optional(),
  clubs: z.array(ClubSchema).min(2),
  sources: z.array(z.string()).min(1),
})

/** The champions of a country, season by season, with titles taken away and seasons without one. */
export const HonoursSchema = z.strictObject({
  $schema: z.string().optional(),
  competition: Id,
  sources: z.array(z.string()).min(1),
  seasons: z.array(
    z.discriminatedUnion('status', [
      z.strictObject({ season: Label, status: z.literal('won'), club: z.string().min(1), note: z.string().optional() }),
      z.strictObject({ season: Label, status: z.literal('revoked'), from: z.string().min(1), note: z.string().min(1) }),
      z.strictObject({ season: Label, status: z.literal('not held'), note: z.string().min(1) }),
      z.strictObject({ season: Label, status: z.literal('unassigned'), note: z.string().min(1) }),
    ]),
  ),
})
