export const build = { intro: '从现有的客诉台账建立跟踪台账，原表保持不动。' };
