export const build = { intro: 'Builds a tracker from the register you have; the register stays as it is.' };
