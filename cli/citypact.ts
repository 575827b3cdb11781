import { runProject } from '../models/studies/run';
import { solveFor } from '../models/studies/solve';
import { main } from './main';
import { nodeIo } from './node-io';

// `citypact run … | head` closes the pipe early: that is the reader's choice, not a fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await main(process.argv.slice(2), nodeIo(), {
  runProject,
  solveFor,
  // The workbook writer is large and only `export` needs it.
  buildWorkbook: async (...what) => (await import('../models/reports/workbook')).buildWorkbook(...what),
});
