// @ts-check
/** Faults in Payload's own modules, and the lines by which `mendPayload.mjs` mends them while they are loaded. */

/**
 * @typedef {object} Fault
 * @property {string} of the package
 * @property {string} module the file, from the package's own first module
 * @property {string} name the function that is changed, by which it is exported
 * @property {readonly (readonly [before: string, after: string])[]} changes each text stands in the module once
 * @property {string} [addition] what the changes call; stands at the end of the module
 */

/**
 * Reading starts fields and populations, waits for the fields, and only then for the populations. One that is refused before
 * that has nobody who hears it, which ends the process: any failure of the database during a read at depth 1 did
 * (docs/decisions/0015-payload-mended-at-load.md). Each promise is heard as soon as it is in its list, and the read fails by
 * the one that is waited for first, as before.
 * @type {Fault}
 */
const populationsNobodyHears = {
  of: 'payload',
  module: 'fields/hooks/afterRead/index.js',
  name: 'afterRead',
  changes: [
    ['const populationPromises = [];', 'const populationPromises = heardAtOnce([]);'],
    // Those that are there already are waited for before anything else happens; those of groups and lists come later.
    ['let iterations = 0;', 'heardAtOnce(fieldPromises);\n    let iterations = 0;'],
  ],
  addition: `
function heardAtOnce(promises) {
    promises.push = (...started)=>{
        for (const promise of started) Promise.resolve(promise).catch(()=>undefined);
        return Array.prototype.push.apply(promises, started);
    };
    return promises;
}
`,
}

/**
 * A list that is sorted through a join selects the columns that it is sorted by, each under its name alone: of two with one
 * name (`parent.createdAt` and the document's own, by which every list is sorted in the end) the first is lost, and PostgreSQL
 * refuses the query. Each gets a name of its own.
 * @type {Fault}
 */
const sortsOfOneName = {
  of: '@payloadcms/drizzle',
  module: 'queries/buildOrderBy.js',
  name: 'buildOrderBy',
  changes: [
    [
      'selectFields[sortTableColumnName] = sortTable[sortTableColumnName];',
      'selectFields[freeName(selectFields, sortTableColumnName, sortTable[sortTableColumnName])] = sortTable[sortTableColumnName];',
    ],
  ],
  addition: `
function freeName(selectFields, name, column) {
    let free = name;
    for (let next = 2; selectFields[free] !== undefined && selectFields[free] !== column; next += 1) free = name + ' ' + next;
    return free;
}
`,
}

/**
 * The query of a join selects the columns that its filter names beside the document's id, by which it is answered. One that
 * is called id, too, e.g. that of a list's rows, makes "id" ambiguous. Of other tables nothing but the locale is asked for.
 * @type {Fault}
 */
const idsOfRowsInJoins = {
  of: '@payloadcms/drizzle',
  module: 'find/traverseFields.js',
  name: 'traverseFields',
  changes: [
    [
      'selectFields[key] = newAliasTable[key];\n                            }',
      "selectFields[key] = newAliasTable[key];\n                            } else if (key !== '_locale') {\n" +
        '                                delete selectFields[key];\n                            }',
    ],
  ],
}

/**
 * A filter becomes one statement with all the tables of its conditions joined, so that all of them look at the same row of a
 * list, and a negation is true when it is true of some row. Every filter, of whatever query, passes here: an adapter that has
 * `meaningOf` (`src/database/filterMeaning.ts`) is asked for the filter to take in its place.
 * @type {Fault}
 */
const filtersOfOneRow = {
  of: '@payloadcms/drizzle',
  module: 'queries/buildQuery.js',
  name: 'buildQuery',
  changes: [
    [
      'where: incomingWhere\n        });',
      'where: adapter.meaningOf ? adapter.meaningOf({\n                aliasTable,\n                buildQuery,\n' +
        '                fields,\n                locale,\n                parentIsLocalized,\n                tableName,\n' +
        '                where: incomingWhere\n            }) : incomingWhere\n        });',
    ],
  ],
}

/**
 * A filter through a relation to one document gets, beside it, a filter of what may be read there. A negation is true where
 * nothing that may be read passes, and for that the two have to stand together, as they do for a relation to many.
 * @type {Fault}
 */
const filtersApartFromAccess = {
  of: 'payload',
  module: 'database/queryValidation/validateSearchParams.js',
  name: 'validateSearchParam',
  changes: [
    [
      "(traversedField.type === 'relationship' || traversedField.type === 'upload') && traversedField.hasMany;",
      "(traversedField.type === 'relationship' || traversedField.type === 'upload') && (traversedField.hasMany || i === paths.length - 1);",
    ],
  ],
}

/** A module comes before those that import it. */
export const faults = [populationsNobodyHears, filtersApartFromAccess, sortsOfOneName, filtersOfOneRow, idsOfRowsInJoins]
