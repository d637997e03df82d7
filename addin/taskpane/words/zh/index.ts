import { build } from './build';
import { caseWords } from './case';
import { findings } from './findings';
import { newCase } from './new';
import { procedure } from './procedure';
import { shell } from './shell';
import { todo } from './todo';

/** Every word of the pane in Chinese, a namespace a page. The English ones must have the same keys. */
export const zh = { shell, build, todo, case: caseWords, new: newCase, procedure, findings };
