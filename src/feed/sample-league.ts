import type { Competition } from '../competition/index.ts'
import type { FeedContext, FeedFile } from './types.ts'

function club(id: string, name: string, city: string, aliases: string[], number: string) {
  return { id, name, fullName: name, city, aliases, numbers: { wyscout: number } }
}

/** A league of four clubs: enough to test a feed without the competitions on file. */
export const sampleLeague: Competition = {
  id: 'sample.league',
  name: 'Sample League',
  country: { code: 'ITA', name: 'Italy', adjective: 'Italian' },
  timeZone: 'Europe/Rome',
  titleName: 'title',
  clubs: [
    club('juventus', 'Juventus', 'Turin', ['Juventus FC'], '3159'),
    club('napoli', 'Napoli', 'Naples', ['SSC Napoli'], '3187'),
    club('inter', 'Inter', 'Milan', ['FC Internazionale Milano'], '3161'),
    club('bologna', 'Bologna', 'Bologna', ['Bologna FC', 'Bologna FC 1909'], '3166'),
  ],
  regimes: [],
  seasons: [],
  sources: ['made for tests'],
}

/** The sample league in a season. */
export const sampleContext: FeedContext = { competition: sampleLeague, season: '2017-18' }

/** A file of a feed. */
export function fileOf(text: string, name = 'feed'): FeedFile {
  return { name, text }
}

/** Two matches of openfootball's JSON. */
export const JSON_SAMPLE = JSON.stringify({
  name: 'Sample League 2017/18',
  matches: [
    {
      round: 'Matchday 15',
      date: '2017-12-01',
      time: '20:45',
      team1: 'SSC Napoli',
      team2: 'Juventus',
      score: { ht: [0, 1], ft: [0, 1] },
    },
    {
      round: 'Matchday 34',
      date: '2018-04-22',
      time: '20:45',
      team1: 'Juventus',
      team2: 'SSC Napoli',
      score: { ht: [0, 0], ft: [0, 1] },
    },
  ],
})

/** The same two matches in openfootball's text, older layout. */
export const TXT_SAMPLE = [
  '= Sample League 2017/18',
  '',
  '# Teams  4',
  '▪ Matchday 15',
  '  Fri Dec 1 2017',
  '    20:45  SSC Napoli   v Juventus     0-1 (0-1)',
  '',
  '▪ Matchday 34',
  '  Sun Apr 22',
  '    20:45  Juventus     v SSC Napoli   0-1 (0-0)',
].join('\r\n')

/** The same two matches as football-data.co.uk writes them. */
export const CSV_SAMPLE = [
  'Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,HTR',
  'I1,01/12/17,Napoli,Juventus,0,1,A,0,1,A',
  'I1,22/04/2018,Juventus,Napoli,0,1,A,0,0,D',
].join('\n')

function side(name: 'home' | 'away', teamId: number, score: number, scoreHT: number, formation: object) {
  return { side: name, teamId, score, scoreHT, formation }
}

function onSheet(playerId: number, yellowCards = '0') {
  return { playerId, yellowCards, redCards: '0', goals: 'null', ownGoals: '0' }
}

/** The second match as Wyscout's match sheet has it, with a few of its players. */
export const MATCHES_SAMPLE = JSON.stringify([
  {
    wyId: 2576295,
    status: 'Played',
    gameweek: 34,
    dateutc: '2018-04-22 18:45:00',
    venue: ' Citt\\u00e0 Stadium ',
    teamsData: {
      3159: side('home', 3159, 0, 0, {
        lineup: [onSheet(20455, '27')],
        bench: [onSheet(20465), onSheet(20751)],
        substitutions: [
          { playerIn: 20751, playerOut: 20455, minute: 46 },
          { playerIn: 0, playerOut: 20465, minute: 71 },
        ],
      }),
      3187: side('away', 3187, 1, 0, {
        lineup: [onSheet(25726), onSheet(3313)],
        bench: [onSheet(99902)],
        substitutions: [{ playerIn: 99902, playerOut: 3313, minute: 93 }],
      }),
    },
  },
])

function event(
  eventName: string,
  subEventName: string,
  who: readonly [number, number],
  when: readonly ['1H' | '2H', number],
  tags: number[],
) {
  const [teamId, playerId] = who
  const [matchPeriod, eventSec] = when
  return { eventName, subEventName, teamId, playerId, matchPeriod, eventSec, matchId: 2576295, tags: tags.map((id) => ({ id })) }
}

const [JUVENTUS, NAPOLI] = [3159, 3187]

/** The winning goal of that match, touch by touch, with a saved shot, a card and an offside before it. */
export const EVENTS_SAMPLE = JSON.stringify({
  events: [
    event('Pass', 'Simple pass', [NAPOLI, 3313], ['1H', 1.2], [1801]),
    event('Shot', 'Shot', [NAPOLI, 3313], ['1H', 600], [402, 1801]),
    event('Save attempt', 'Reflexes', [JUVENTUS, 20455], ['1H', 601.5], [1801]),
    event('Foul', 'Foul', [JUVENTUS, 20455], ['1H', 1585], [1702]),
    event('Pass', 'Simple pass', [JUVENTUS, 20455], ['1H', 2820], [1801]),
    event('Offside', '', [JUVENTUS, 20751], ['2H', 30], []),
    event('Free Kick', 'Corner', [NAPOLI, 3313], ['2H', 2644.96], [301, 801, 1801]),
    event('Duel', 'Air duel', [NAPOLI, 25726], ['2H', 2646.54], [703, 1801]),
    event('Duel', 'Air duel', [JUVENTUS, 20751], ['2H', 2646.78], [701, 1802]),
    event('Shot', 'Shot', [NAPOLI, 25726], ['2H', 2647.36], [101, 403, 1801]),
    event('Save attempt', 'Reflexes', [JUVENTUS, 20455], ['2H', 2649.35], [101, 1802]),
    event('Pass', 'Simple pass', [JUVENTUS, 20751], ['2H', 2940], [1801]),
  ],
})

function player(wyId: number, shortName: string, firstName: string, lastName: string, role: string) {
  const passportArea = { name: role === 'Defender' ? 'Senegal' : 'Spain' }
  return { wyId, shortName, firstName, middleName: '', lastName, birthDate: '1991-06-20', passportArea, role: { name: role } }
}

/** Players of that match, names escaped twice as the feed has them; the last one is not listed. */
export const PLAYERS_SAMPLE = JSON.stringify([
  player(25726, 'K. Koulibaly', 'Kalidou', 'Koulibaly', 'Defender'),
  player(3313, 'Jos\\u00e9 Callej\\u00f3n', 'Jos\\u00e9 Mar\\u00eda', 'Callej\\u00f3n Bueno', 'Forward'),
  player(20455, 'G. Buffon', 'Gianluigi', 'Buffon', 'Goalkeeper'),
  player(20751, 'M. C\\u00e1ceres', 'Jos\\u00e9 Mart\\u00edn', 'C\\u00e1ceres Silva', 'Midfielder'),
  player(20465, 'Albiol', 'Ra\\u00fal ', 'Albiol Tortajada', 'Midfielder'),
])

/** The feeds' samples, by the feed's name. */
export const SAMPLES: readonly (readonly [string, string])[] = [
  ['football.json', JSON_SAMPLE],
  ['football.txt', TXT_SAMPLE],
  ['football-data', CSV_SAMPLE],
  ['wyscout', MATCHES_SAMPLE],
]
