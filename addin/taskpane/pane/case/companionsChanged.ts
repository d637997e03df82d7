/** Tells `change` when the pane itself wrote into 8D数据 or 文件清单, for whoever shows what was read from them. */
export const companionsChanged = new EventTarget();
