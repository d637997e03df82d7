export const procedure = {
  empty:
    'Once a tracker is built, this shows its procedure, the figures left open, the calendar and your own days off.',
};
