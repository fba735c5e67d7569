"""Seasons simulated with numpy, for bench/simulation.ts to be held against.

Standard input is a JSON object: `clubs` (how many), `points`, `goalDifference` and `goals` so far by club, `home` and `away` of each open
match, `chances` (256 a match, of the score h-a at h * 16 + a), `metPoints` and `metDifference` so far of club i against club j at
i * clubs + j, `draw`: how scores are drawn, `inverse` or `alias`, `seed`, and `seasons`. The order is Serie A's since 2005-06, worked out in every
season: points; points, then goal difference, among all the clubs level on points; goal difference; goals; lots.

Prints, as JSON, the processor seconds that took, warming up left out, and how often each club came to each place, at club * clubs + place.
"""

import json
import sys
import time

import numpy as np

BATCH = 1 << 14
SCORES = 256

HOME, AWAY = np.arange(SCORES) >> 4, np.arange(SCORES) & 15
HOME_POINTS = np.where(HOME > AWAY, 3, np.where(HOME == AWAY, 1, 0))
AWAY_POINTS = np.where(AWAY > HOME, 3, np.where(HOME == AWAY, 1, 0))

# Widths of the fields of a key, from the last: club, lot, goals, goal difference, and both figures of the meetings.
CLUB, LOT, GOALS, DIFFERENCE, MET_DIFFERENCE, MET_POINTS = 5, 12, 10, 11, 11, 7
AT_LOT = CLUB
AT_GOALS = AT_LOT + LOT
AT_DIFFERENCE = AT_GOALS + GOALS
AT_MET_DIFFERENCE = AT_DIFFERENCE + DIFFERENCE
AT_MET_POINTS = AT_MET_DIFFERENCE + MET_DIFFERENCE
AT_POINTS = AT_MET_POINTS + MET_POINTS
MIDDLE = 1 << (DIFFERENCE - 1)


def key(points, difference, goals):
    """Points, goal difference and goals in their fields."""
    return (points << AT_POINTS) + (difference << AT_DIFFERENCE) + (goals << AT_GOALS)


ADDED_HOME = key(HOME_POINTS, HOME - AWAY, HOME)
ADDED_AWAY = key(AWAY_POINTS, AWAY - HOME, AWAY)
MET_HOME = (HOME_POINTS << AT_MET_POINTS) + ((HOME - AWAY) << AT_MET_DIFFERENCE)
MET_AWAY = (AWAY_POINTS << AT_MET_POINTS) + ((AWAY - HOME) << AT_MET_DIFFERENCE)


def by_inverse(chances, random):
    """Draws a match's scores by looking numbers up among its cumulative chances."""
    cumulative = np.cumsum(chances, axis=1)
    cumulative = (cumulative / cumulative[:, -1:]).astype(np.float32)

    def draw(match, count):
        return np.searchsorted(cumulative[match], random.random(count, dtype=np.float32), side="right").astype(np.uint8)

    return draw


def by_alias(chances, random):
    """Draws them from Vose's alias tables: the column in the last 8 bits of a word, the height in the other 24."""
    tables = np.zeros((len(chances), SCORES), dtype=np.uint32)
    for table, given in zip(tables, chances):
        left = given * SCORES / given.sum()
        small = [i for i in range(SCORES) if left[i] < 1]
        large = [i for i in range(SCORES) if left[i] >= 1]
        while small and large:
            poor, rich = small.pop(), large.pop()
            table[poor] = min(2**24 - 1, round(left[poor] * 2**24)) << 8 | rich
            left[rich] += left[poor] - 1
            (small if left[rich] < 1 else large).append(rich)
        for full in small + large:
            table[full] = (2**24 - 1) << 8 | full

    def draw(match, count):
        words = random.integers(0, 1 << 32, count, dtype=np.uint32)
        column = words & 255
        entry = tables[match].take(column.astype(np.intp))
        return np.where(words < entry, column, entry & 255).astype(np.uint8)

    return draw


class League:
    def __init__(self, given):
        self.clubs = clubs = given["clubs"]
        self.home, self.away = given["home"], given["away"]
        so_far = [np.array(given[name], dtype=np.int64) for name in ("points", "goalDifference", "goals")]
        self.start = key(so_far[0], so_far[1] + MIDDLE, so_far[2]) + (MIDDLE << AT_MET_DIFFERENCE) + np.arange(clubs)
        met = [np.array(given[name], dtype=np.int64).reshape(clubs, clubs) for name in ("metPoints", "metDifference")]
        self.met = (met[0] << AT_MET_POINTS) + (met[1] << AT_MET_DIFFERENCE)
        self.meetings = {}
        for match, pair in enumerate(zip(self.home, self.away)):
            self.meetings.setdefault(pair, []).append(match)
        self.random = np.random.Generator(np.random.SFC64(given["seed"]))
        chances = np.array(given["chances"], dtype=np.float64).reshape(len(self.home), SCORES)
        self.draw = {"inverse": by_inverse, "alias": by_alias}[given["draw"]](chances, self.random)

    def simulate(self, count):
        """How often each club came to each place in so many seasons."""
        scores = np.empty((len(self.home), count), dtype=np.uint8)
        keys = np.repeat(self.start[:, None], count, axis=1)
        for match, (home, away) in enumerate(zip(self.home, self.away)):
            drawn = scores[match] = self.draw(match, count)
            at = drawn.astype(np.intp)
            keys[home] += ADDED_HOME.take(at)
            keys[away] += ADDED_AWAY.take(at)
        self.add_meetings(keys, scores)
        order = np.sort(keys.T, axis=1) & ((1 << CLUB) - 1)
        cells = order[:, ::-1] * self.clubs + np.arange(self.clubs)
        return np.bincount(cells.ravel(), minlength=self.clubs**2)

    def add_meetings(self, keys, scores):
        """Adds what clubs level on points have done against each other, and their lots, pair by pair in the seasons in which they are."""
        points = (keys >> AT_POINTS).astype(np.uint8)
        added = np.zeros_like(keys)
        for one in range(self.clubs):
            for other in range(one + 1, self.clubs):
                level = np.flatnonzero(points[one] == points[other])
                if level.size == 0:
                    continue
                ones = np.full(level.size, self.met[one, other])
                others = np.full(level.size, self.met[other, one])
                for match in self.meetings.get((one, other), ()):
                    at = scores[match].take(level).astype(np.intp)
                    ones += MET_HOME.take(at)
                    others += MET_AWAY.take(at)
                for match in self.meetings.get((other, one), ()):
                    at = scores[match].take(level).astype(np.intp)
                    ones += MET_AWAY.take(at)
                    others += MET_HOME.take(at)
                added[one][level] += ones
                added[other][level] += others
        keys += added
        keys += self.random.integers(0, 1 << LOT, keys.shape, dtype=np.uint16).astype(np.int64) << AT_LOT


def main():
    given = json.load(sys.stdin)
    league = League(given)
    league.simulate(BATCH)
    counts = np.zeros(league.clubs**2, dtype=np.int64)
    began = time.process_time()
    for done in range(0, given["seasons"], BATCH):
        counts += league.simulate(min(BATCH, given["seasons"] - done))
    print(json.dumps({"seconds": time.process_time() - began, "counts": counts.tolist()}))


main()
