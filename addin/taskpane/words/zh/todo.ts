export const todo = {
  empty: '建账后，这里列出逾期、今天和近期到期的事项，点一下就到对应的行。',
};
