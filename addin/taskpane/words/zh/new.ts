export const newCase = {
  empty: '建账后，可在这里登记新投诉：自动取号，边填边校验，并提示以往的相似投诉。',
};
