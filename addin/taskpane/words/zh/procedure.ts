export const procedure = { empty: '建账后，这里显示所用的制度、可填的参数、日历与本公司休息日。' };
