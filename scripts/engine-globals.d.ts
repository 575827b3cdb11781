/**
 * What the engine may use beyond the language itself: present in every browser, worker and Node, without clock,
 * network or disk. `tsconfig.models.json` checks models/ against this list and no DOM or Node types.
 */
declare function structuredClone<T>(value: T): T;
