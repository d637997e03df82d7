import type { Words } from '../words';
import { build } from './build';
import { caseWords } from './case';
import { findings } from './findings';
import { newCase } from './new';
import { procedure } from './procedure';
import { shell } from './shell';
import { todo } from './todo';

export const en: Words = { shell, build, todo, case: caseWords, new: newCase, procedure, findings };
