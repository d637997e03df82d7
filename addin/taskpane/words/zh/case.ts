export const caseWords = {
  empty: '建账后，在跟踪台账中选中一行，这里显示它的进度、期限、缺项和依据。',
};
