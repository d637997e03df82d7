export const findings = {
  empty: '建账后，这里列出读取和校验中发现的问题，可跳到单元格、采纳建议或说明理由后忽略。',
};
