import { isRecord } from './pointer';
import { projectSchema } from './schema';
import { z } from './zod';

/** A piece of the project schema. */
export type Piece = z.core.$ZodType;

/** Follow steps from the project schema, choosing union branches by what the data says; undefined where the schema ends. */
export function pieceAt(steps: readonly PropertyKey[], root: unknown): Piece | undefined {
  let piece: Piece | undefined = projectSchema;
  let data = root;
  for (const step of steps) {
    piece = piece && childPiece(piece, step, data);
    data = isRecord(data) || Array.isArray(data) ? (data as Record<PropertyKey, unknown>)[step] : undefined;
  }
  return piece && branch(piece, data);
}

/** The schema of one property or element of a piece. */
export function childPiece(piece: Piece, step: PropertyKey, data: unknown): Piece | undefined {
  const chosen = branch(piece, data);
  if (chosen instanceof z.ZodArray) return chosen.element;
  if (chosen instanceof z.ZodObject)
    return Object.hasOwn(chosen.shape, step) ? chosen.shape[step as string] : undefined;
  // A union whose discriminator is wrong still knows the discriminator.
  if (chosen instanceof z.ZodDiscriminatedUnion)
    return childPiece(chosen.options[0] as Piece, step, undefined);
  return undefined;
}

/** The property names an object at this piece may have, in the order of the schema. */
export function propertiesOf(piece: Piece, data: unknown): string[] {
  const chosen = branch(piece, data);
  return chosen instanceof z.ZodObject ? Object.keys(chosen.shape) : [];
}

/** Strip optional and default wrappers, and choose the branch of a union that the data means. */
export function branch(piece: Piece, data: unknown): Piece {
  if (piece instanceof z.ZodOptional || piece instanceof z.ZodDefault) return branch(piece.unwrap(), data);
  if (piece instanceof z.ZodDiscriminatedUnion) {
    const key = piece.def.discriminator;
    const named = isRecord(data) ? data[key] : undefined;
    const match = piece.options.find(
      (option) => option instanceof z.ZodObject && literalOf(option.shape[key]) === named,
    );
    return (match as Piece | undefined) ?? piece;
  }
  if (piece instanceof z.ZodUnion) {
    const match = piece.options.find((option) => fits(option as Piece, data));
    return (match as Piece | undefined) ?? piece;
  }
  return piece;
}

function literalOf(piece: unknown): unknown {
  return piece instanceof z.ZodLiteral ? piece.value : undefined;
}

function fits(piece: Piece, data: unknown): boolean {
  if (piece instanceof z.ZodObject) return isRecord(data);
  if (piece instanceof z.ZodArray) return Array.isArray(data);
  if (piece instanceof z.ZodString) return typeof data === 'string';
  return piece instanceof z.ZodNumber && typeof data === 'number';
}
