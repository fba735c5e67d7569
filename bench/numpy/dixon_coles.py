"""Fits Dixon and Coles's model with scipy's L-BFGS-B and an analytic gradient, for bench/dixon-coles.ts to be held against.

Standard input is a JSON object: `clubs` (how many), `home`, `away`, `homeGoals`, `awayGoals` and `weight` of each match, `start` (the
parameters to begin from: attack of each club, defence of each club, level, home advantage, rho; they are the prior's mean too), `precision`
of the prior, and `fits`, how many times to fit. Prints as JSON the `parameters` found, the `logPosterior` there, how often it was
`evaluated` in one fit, and the `milliseconds` of each fit.
"""

import json
import sys
import time

import numpy as np
from scipy.optimize import minimize


class Objective:
    """Minus the weighted log-likelihood plus log-prior, without constants, and its gradient; what does not change is prepared here."""

    def __init__(self, given):
        self.clubs = given["clubs"]
        self.mean = np.array(given["start"])
        self.precision = given["precision"]
        self.home, self.away = np.array(given["home"]), np.array(given["away"])
        self.weight = np.array(given["weight"])
        home_goals, away_goals = np.array(given["homeGoals"]), np.array(given["awayGoals"])
        self.home_weighted, self.away_weighted = self.weight * home_goals, self.weight * away_goals
        low = [np.flatnonzero((home_goals == h) & (away_goals == a)) for h, a in ((0, 0), (1, 0), (0, 1), (1, 1))]
        self.nil_nil, self.one_nil, self.nil_one, self.one_one = low

    def __call__(self, theta):
        n = self.clubs
        attack, defence = theta[:n], theta[n : 2 * n]
        level, advantage, rho = theta[2 * n :]
        log_l = level + advantage + attack[self.home] - defence[self.away]
        log_m = level + attack[self.away] - defence[self.home]
        l, m = np.exp(log_l), np.exp(log_m)
        value = self.home_weighted @ log_l + self.away_weighted @ log_m - self.weight @ (l + m)
        by_l = self.home_weighted - self.weight * l
        by_m = self.away_weighted - self.weight * m
        by_rho = 0.0
        for some, c, with_l, with_m in (
            (self.nil_nil, -l[self.nil_nil] * m[self.nil_nil], True, True),
            (self.one_nil, m[self.one_nil], False, True),
            (self.nil_one, l[self.nil_one], True, False),
            (self.one_one, -np.ones(len(self.one_one)), False, False),
        ):
            tau = 1 + rho * c
            weighted = self.weight[some] * c / tau
            value += self.weight[some] @ np.log(tau)
            by_rho += weighted.sum()
            if with_l:
                by_l[some] += rho * weighted
            if with_m:
                by_m[some] += rho * weighted
        off = theta - self.mean
        value -= self.precision / 2 * (off @ off)
        gradient = np.empty_like(theta)
        gradient[:n] = np.bincount(self.home, by_l, n) + np.bincount(self.away, by_m, n)
        gradient[n : 2 * n] = -np.bincount(self.away, by_l, n) - np.bincount(self.home, by_m, n)
        total_l = by_l.sum()
        gradient[2 * n :] = total_l + by_m.sum(), total_l, by_rho
        return -value, self.precision * off - gradient


def fit(objective):
    """The minimum, with rho kept where every factor is above nought."""
    bounds = [(None, None)] * (2 * objective.clubs + 2) + [(-0.2, 0.2)]
    options = {"ftol": 1e-12, "gtol": 1e-5, "maxiter": 1000, "maxcor": 10}
    return minimize(objective, objective.mean, jac=True, method="L-BFGS-B", bounds=bounds, options=options)


def main():
    given = json.load(sys.stdin)
    objective = Objective(given)
    milliseconds = []
    for _ in range(given["fits"]):
        began = time.perf_counter()
        found = fit(objective)
        milliseconds.append(1000 * (time.perf_counter() - began))
    print(
        json.dumps(
            {
                "parameters": found.x.tolist(),
                "logPosterior": -float(found.fun),
                "evaluated": int(found.nfev),
                "milliseconds": milliseconds,
            }
        )
    )


main()
