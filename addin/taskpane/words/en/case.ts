export const caseWords = {
  empty:
    'Once a tracker is built, select a row in it: this shows its stages, due times, gaps and the clauses behind them.',
};
