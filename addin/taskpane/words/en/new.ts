export const newCase = {
  empty:
    'Once a tracker is built, new complaints are entered here: numbered by the procedure, checked while you type, with similar earlier ones shown.',
};
