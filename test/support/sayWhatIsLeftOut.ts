import { hasLibreOffice, libreOfficeMissing } from './recalculate';

/** Says at the end of a test run, in plain words, which checks this machine could not make. */
export default function setup(): () => void {
  return () => {
    process.stdout.write(
      hasLibreOffice ? '\nNothing was left out: LibreOffice is installed.\n' : `\n${libreOfficeMissing}\n`,
    );
  };
}
