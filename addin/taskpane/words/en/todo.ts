export const todo = {
  empty:
    'Once a tracker is built, this lists what is overdue, due today and due soon; a click goes to the row.',
};
