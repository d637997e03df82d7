export const findings = {
  empty:
    'Once a tracker is built, this lists what was unclear or wrong: go to the cell, accept the suggestion, or set it aside with a reason.',
};
