const picture = /\.(?:jpe?g|jfif|png|gif|bmp|webp|hei[cf]|avif|tiff?|svg)$/i;

/** Whether a path or an address ends like a picture's. */
export const isPictureFile = (name: string): boolean => picture.test(name.replace(/[?#].*$/, ''));
