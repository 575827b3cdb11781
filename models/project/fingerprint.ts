import type { Project } from './schema';
import { serializeProject } from './serialize';
import { sha256 } from './sha256';

/**
 * Tell one state of a project's inputs from every other: the SHA-256 of its file as this program writes it, in 64
 * hexadecimal digits. How a file was spaced or ordered before makes no difference.
 */
export function projectFingerprint(project: Project): string {
  return sha256(serializeProject(project));
}
