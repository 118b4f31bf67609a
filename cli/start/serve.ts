import { practiceRoute } from '../../tests/pages/practice-server';
import { servePages, type PageServer } from '../../tests/pages/serve';

/** Stays the same from run to run, so that an imported pack and a bookmark go on working. */
const PORT = 8737;

/** Serves the practice chat, on its usual port unless something else has it. */
export const servePractice = async (): Promise<PageServer> => {
  const routes = [practiceRoute];
  try {
    return await servePages({ port: PORT, routes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return servePages({ routes });
  }
};
