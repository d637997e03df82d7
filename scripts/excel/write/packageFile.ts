import type { PackageTarget, Parts, WorkbookFrame } from './packageTarget';
import type { RowBlock } from './rowBlock';
import { RowExpander } from './rowExpander';
import { buildSkeleton, buildStyles } from './skeleton';
import type { UsedStyle } from './styleTable';
import { ZipWriter } from './zipWriter';

/** Puts a package together in the thread it is called in. */
export class PackageFile implements PackageTarget {
  private zip!: ZipWriter;
  private readonly expander = new RowExpander();

  start(descriptor: number, file: string, modified: Date): Promise<void> {
    this.zip = new ZipWriter(descriptor, file, modified);
    return Promise.resolve();
  }

  skeleton(frame: WorkbookFrame, now: Date): Promise<Parts> {
    return buildSkeleton(frame, now);
  }

  styles(frame: WorkbookFrame, used: readonly UsedStyle[]): Promise<Parts> {
    return buildStyles(frame, used);
  }

  open(part: string, level: number): Promise<void> {
    this.zip.open(part, level);
    return Promise.resolve();
  }

  async text(markup: string): Promise<void> {
    for (const chunk of this.expander.end()) await this.zip.write(chunk);
    await this.zip.write(Buffer.from(markup));
  }

  async rows(block: RowBlock): Promise<void> {
    for (const chunk of this.expander.expand(block)) await this.zip.write(chunk);
  }

  close(): Promise<void> {
    return this.zip.close();
  }

  finish(): Promise<void> {
    this.zip.finish();
    return Promise.resolve();
  }

  end(): Promise<void> {
    this.zip.stop();
    return Promise.resolve();
  }
}
