import * as z from 'zod'
import { isInstant, parseDate } from '../base/index.ts'

/** Text a terminal or a page can show: no control characters, and none that turn the direction of writing. */
const Text = z
  .string()
  .min(1)
  .max(300)
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u, 'text without control characters')
const Id = Text.max(160)
const InstantText = z.string().refine(isInstant, 'an instant such as 2018-04-22T18:45:00Z')
const CalendarDay = z.string().refine((text) => parseDate(text) !== undefined, 'a date such as 1991-06-20')

/** The football minute: 44 minutes 7 seconds of the second half is the 90th; `added` counts minutes of stoppage time after 45 or 90. */
export const MinuteSchema = z.strictObject({ minute: z.int().min(1).max(120), added: z.int().min(1).max(60).optional() })

const ScoreSchema = z.strictObject({ home: z.int().min(0).max(200), away: z.int().min(0).max(200) })

const said = {
  id: Id,
  /** When it became true in the world. */
  at: InstantText,
  /** The feed or desk that said it. */
  source: Id,
}
const ofMatch = { ...said, match: Id }
const byClub = { ...ofMatch, club: Id }
const byPlayer = { ...byClub, player: Id, minute: MinuteSchema }

const BODY_PARTS = ['head', 'left foot', 'right foot', 'other'] as const

/** Everything a feed or a desk can say. Corrections name the fact they correct in `corrects`, and never rewrite it. */
export const FactSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...said,
    kind: z.literal('PlayerRegistered'),
    player: Id,
    name: Text,
    fullName: Text,
    birthDate: CalendarDay.optional(),
    /** Country of the passport the feed gives. */
    nationality: Text.optional(),
    /** Where it differs from that country, a desk should ask before it writes "from" either. */
    birthCountry: Text.optional(),
    role: z.enum(['goalkeeper', 'defender', 'midfielder', 'forward']).optional(),
  }),
  z.strictObject({
    ...ofMatch,
    kind: z.literal('FixtureScheduled'),
    home: Id,
    away: Id,
    kickOff: InstantText,
    /** False when the feed gives a date alone; the kick-off is then noon of that day, for order only. */
    timeKnown: z.boolean(),
    matchday: z.int().min(1).max(99).optional(),
    /** The phase of the season and the group, by their ids in the rules; the first phase where none is given. */
    phase: Id.optional(),
    group: Id.optional(),
    ground: Text.optional(),
  }),
  z.strictObject({ ...ofMatch, kind: z.literal('FixtureMoved'), corrects: Id, kickOff: InstantText, reason: Text.optional() }),
  /** Put off without a new date; `FixtureMoved` gives it one. */
  z.strictObject({ ...ofMatch, kind: z.literal('MatchPostponed'), reason: Text.optional() }),
  z.strictObject({ ...ofMatch, kind: z.literal('MatchCancelled'), reason: Text.optional() }),
  /** Broken off; nothing of it counts until it is resumed and has a result, or is awarded. */
  z.strictObject({ ...ofMatch, kind: z.literal('MatchAbandoned'), minute: MinuteSchema.optional(), reason: Text.optional() }),
  /** An abandoned match goes on from where it stood. */
  z.strictObject({ ...ofMatch, kind: z.literal('MatchResumed'), kickOff: InstantText }),
  z.strictObject({ ...byClub, kind: z.literal('LineUpNamed'), starting: z.array(Id), bench: z.array(Id) }),
  z.strictObject({
    ...byClub,
    kind: z.literal('GoalScored'),
    /** `club` is the side the goal counts for; an own goal's player belongs to the other. */
    player: Id.optional(),
    minute: MinuteSchema.optional(),
    ownGoal: z.boolean().optional(),
    penalty: z.boolean().optional(),
    bodyPart: z.enum(BODY_PARTS).optional(),
    /** The restart it came from, where that was the pass or shot before it. */
    from: z.enum(['corner', 'free kick']).optional(),
    assist: Id.optional(),
  }),
  z.strictObject({ ...byPlayer, kind: z.literal('CardShown'), card: z.enum(['yellow', 'second yellow', 'red']) }),
  z.strictObject({ ...byClub, kind: z.literal('SubstitutionMade'), off: Id, on: Id, minute: MinuteSchema }),
  /** A shot that did not score; a save is the `saved` outcome with its goalkeeper. */
  z.strictObject({
    ...byPlayer,
    kind: z.literal('ShotTaken'),
    outcome: z.enum(['saved', 'on target', 'woodwork', 'blocked', 'off target']),
    savedBy: Id.optional(),
    penalty: z.boolean().optional(),
  }),
  z.strictObject({ ...byPlayer, kind: z.literal('OffsideGiven') }),
  z.strictObject({ ...ofMatch, kind: z.literal('ResultRecorded'), score: ScoreSchema, halfTime: ScoreSchema.optional() }),
  z.strictObject({
    ...ofMatch,
    kind: z.literal('MatchAwarded'),
    /** The goals that count. */
    score: ScoreSchema,
    /** Who has the points, where the score does not say it: a win without goals, or a defeat for both. */
    winner: z.enum(['home', 'away', 'neither']).optional(),
    reason: Text.optional(),
    corrects: Id.optional(),
  }),
  /** The award is undone: the score on the pitch counts again, or the match is to be played. */
  z.strictObject({ ...ofMatch, kind: z.literal('AwardLifted'), corrects: Id, reason: Text.optional() }),
  z.strictObject({ ...ofMatch, kind: z.literal('GoalAnnulled'), corrects: Id, reason: Text.optional() }),
  z.strictObject({ ...ofMatch, kind: z.literal('GoalRetimed'), corrects: Id, minute: MinuteSchema }),
  z.strictObject({ ...ofMatch, kind: z.literal('GoalReattributed'), corrects: Id, player: Id, ownGoal: z.boolean().optional() }),
  z.strictObject({ ...said, kind: z.literal('PointsDeducted'), club: Id, points: z.int().min(1).max(200), reason: Text }),
  /** What a deduction has become on appeal; nought lifts it. */
  z.strictObject({ ...said, kind: z.literal('DeductionRevised'), corrects: Id, points: z.int().min(0).max(200), reason: Text }),
  /** A club is out of the competition and none of its matches counts. */
  z.strictObject({ ...said, kind: z.literal('ClubExpelled'), club: Id, reason: Text }),
  /** No more matches: the table as it is becomes final, by points or by points per match. `lapsed` are zones nothing comes of. */
  z.strictObject({
    ...said,
    kind: z.literal('SeasonStopped'),
    ranking: z.enum(['points', 'points per match']),
    reason: Text,
    lapsed: z.array(Id).optional(),
  }),
  /** Clubs level on points put in order by something outside the table. */
  z.strictObject({ ...said, kind: z.literal('TieSettled'), by: z.enum(['SHOOT_OUT', 'PLAY_OFF', 'LOTS']), order: z.array(Id).min(2) }),
  /** A figure the organiser gives: disciplinary points or cards (fewer are better), a coefficient (in thousandths), a place in a ranking. */
  z.strictObject({
    ...said,
    kind: z.literal('TieBreakValueGiven'),
    code: z.enum(['RED_CARDS', 'YELLOW_CARDS', 'FAIR_PLAY', 'COEFFICIENT', 'RANKING']),
    club: Id,
    value: z.int().min(0),
  }),
  /** A club's points and matches of an earlier season, where averages over several seasons decide; no matches if it was not in the division. */
  z.strictObject({
    ...said,
    kind: z.literal('PastSeasonGiven'),
    club: Id,
    season: Text,
    points: z.int().min(0),
    played: z.int().min(0).max(100),
  }),
  z.strictObject({ ...said, kind: z.literal('CupFinalSet'), cup: Id, clubs: z.tuple([Id, Id]), date: CalendarDay }),
  z.strictObject({ ...said, kind: z.literal('CupWon'), cup: Id, club: Id }),
  /** Whether the league has an extra place that hangs on something outside it. */
  z.strictObject({ ...said, kind: z.literal('SpotDecided'), spot: Id, granted: z.boolean() }),
])

/** The football minute. */
export interface Minute extends z.infer<typeof MinuteSchema> {}
/** Goals of both sides. */
export interface Score extends z.infer<typeof ScoreSchema> {}
/** Anything a feed or a desk can say. */
export type Fact = z.infer<typeof FactSchema>
/** The name of a kind of fact. */
export type FactKind = Fact['kind']
/** The fact of one kind. */
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>
