import { projectRoot } from '../files/projectRoot';

/** Folder of the checkout, also when this runs from a bundle of the command line. */
export const root = projectRoot();
