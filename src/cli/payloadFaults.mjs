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
 *
 * What was selected for the sake of other fields (`src/content/selection`) goes when all of them have been read.
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
    ['return incomingDoc;', 'req.payload.config.custom?.dropUnanswered?.(incomingDoc, select);\n    return incomingDoc;'],
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
 * A field that has no value in the language of the answer is left out of it, unless it was written as empty; it is `null`,
 * as in GraphQL. What is read in order to be written stays as it was: it shows hidden fields, or all languages. Hooks of
 * fields are told what is selected beside them.
 * @type {Fault}
 */
const untranslatedFields = {
  of: 'payload',
  module: 'fields/hooks/afterRead/promise.js',
  name: 'promise',
  changes: [
    [
      "if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') {\n            populationPromises.push(",
      'if (shouldLocalizeField && allowDefaultValue && !field.hidden && !showHiddenFields && flattenLocales && ' +
        "locale !== 'all' && typeof siblingDoc[field.name] === 'undefined') siblingDoc[field.name] = null;\n        " +
        "if (field.type === 'relationship' || field.type === 'upload' || field.type === 'join') {\n            populationPromises.push(",
    ],
    [
      'siblingFields: siblingFields,\n                        value: siblingDoc[field.name]',
      'select,\n                        siblingFields: siblingFields,\n                        value: siblingDoc[field.name]',
    ],
  ],
}

/**
 * The order of a list:
 * - one that is sorted through a join selects the columns that it is sorted by, each under its name alone: of two with one name
 *   (`parent.createdAt` and the document's own, by which every list is sorted in the end) the first is lost, and PostgreSQL
 *   refuses the query. Each gets a name of its own
 * - creation, which ends every order, several documents may share: pages then repeat one and leave out another. The id decides
 * @type {Fault}
 */
const ordersOfLists = {
  of: '@payloadcms/drizzle',
  module: 'queries/buildOrderBy.js',
  name: 'buildOrderBy',
  changes: [
    // The list that is given stays as it is.
    ['sort.push(fallbackSort);', 'sort = [\n            ...sort,\n            fallbackSort\n        ];'],
    [
      'for (const sortItem of sort){',
      "if (!sort.includes('id') && !sort.includes('-id')) sort = [\n        ...sort,\n        '-id'\n    ];\n    for (const sortItem of sort){",
    ],
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
 * A list:
 * - is read in parts: what its filter means, the conditions of that, and its statement, each of which is milliseconds of work for a
 *   long query. An adapter that has `nextPart` is asked before the second and the third (`src/database/reads/readInTurns.ts`),
 *   and remembers the meaning, which `buildQuery` asks for again
 * - that is sorted by the rows of a list has them joined, and is grouped by document. One that is sorted by a text of theirs in
 *   one language has their translations joined as well, by which it is sorted; it was not grouped, and repeated documents
 * @type {Fault}
 */
const lists = {
  of: '@payloadcms/drizzle',
  module: 'find/findMany.js',
  name: 'findMany',
  changes: [
    [
      'const { joins, orderBy, selectFields, where } = buildQuery({',
      '// That of a global is `true`.\n    if (adapter.nextPart && Object.keys(whereArg ?? {}).length > 0) {\n' +
        '        adapter.meaningOf({\n            buildQuery,\n            fields,\n            locale,\n            tableName,\n' +
        '            where: whereArg\n        });\n        await adapter.nextPart();\n    }\n' +
        '    const { joins, orderBy, selectFields, where } = buildQuery({',
    ],
    ['const db = await getTransaction(adapter, req);', 'await adapter.nextPart?.();\n    const db = await getTransaction(adapter, req);'],
    ['joins.filter((j)=>j.isOneToMany)', 'joins.filter(()=>joins.some((j)=>j.isOneToMany))'],
  ],
}

/**
 * The distinct values of a field are put in order by what is asked for alone: what ends the order of a list is taken away again.
 * @type {Fault}
 */
const ordersOfDistinctValues = {
  of: '@payloadcms/drizzle',
  module: 'findDistinct.js',
  name: 'findDistinct',
  changes: [['orderBy.pop();', 'orderBy.splice([args.sort ?? args.field].flat().length);']],
}

/**
 * The query of what is selected:
 * - rows of a list that are selected whole, or not excluded, come with their relations, numbers and texts of which there may be
 *   several; those were read only where a selection names them
 *
 * The query of a join:
 * - selects the columns that its filter names beside the document's id, by which it is answered. One that is called id, too, e.g.
 *   that of a list's rows, makes "id" ambiguous. Of other tables nothing but the locale is asked for
 * - reads one document more than its limit, to know whether there is a next page, and took that for the size of its pages
 * - shows and counts documents in the trash to whoever may read them
 * @type {Fault}
 */
const queriesOfJoins = {
  of: '@payloadcms/drizzle',
  module: 'find/traverseFields.js',
  name: 'traverseFields',
  changes: [
    [
      'selectFields[key] = newAliasTable[key];\n                            }',
      "selectFields[key] = newAliasTable[key];\n                            } else if (key !== '_locale') {\n" +
        '                                delete selectFields[key];\n                            }',
    ],
    ['const offset = (page - 1) * limit - 1;', 'const offset = (page - 1) * (limit - 1);'],
    [
      "select: typeof arraySelect === 'object' ? arraySelect : undefined,",
      "select: typeof arraySelect === 'object' ? arraySelect : undefined,\n" +
        "                        forceWithFields: forceWithFields || typeof arraySelect !== 'object',",
    ],
    [
      'sort = field.defaultSort, where } = joinQuery[joinSchemaPath] || {};',
      'sort = field.defaultSort, where: askedWhere } = joinQuery[joinSchemaPath] || {};\n' +
        '                    const where = outsideTrash(adapter, field, askedWhere);',
    ],
  ],
  addition: `
function outsideTrash(adapter, { collection }, where = {}) {
    const configs = [collection].flat().map((slug)=>adapter.payload.collections[slug].config);
    if (!configs.every(({ trash })=>trash)) return where;
    return combineQueries({ deletedAt: { exists: false } }, where);
}
`,
}

/**
 * Documents of several collections that a join shows: the same fault of its pages, in the query of their own.
 * @type {Fault}
 */
const pagesOfMixedJoins = {
  of: '@payloadcms/drizzle',
  module: 'find/buildPolymorphicJoinQuery.js',
  name: 'buildPolymorphicJoinQuery',
  changes: [['const offset = (page - 1) * limit;', 'const offset = (page - 1) * (limit - 1);']],
}

/**
 * A join in GraphQL is in no order of its field's, unfiltered by its field's filter, and reads one document more than its limit,
 * which it takes for the size of its pages. It has the order and the filter as over REST; whether there is a page after
 * one behind the first is what the list says.
 * @type {Fault}
 */
const joinsOfGraphQL = {
  of: '@payloadcms/graphql',
  module: 'schema/fieldToSchemaMap.js',
  name: 'fieldToSchemaMap',
  changes: [
    [
      'const fullWhere = combineQueries(where, ',
      'const fullWhere = combineQueries(field.where ? combineQueries(where, field.where) : where, ',
    ],
    ['const { docs, totalDocs } = await', 'const { docs, hasNextPage, totalDocs } = await'],
    ['limit > 0 ? limit + 1 : 0,', 'limit > 0 ? page > 1 ? limit : limit + 1 : 0,'],
    ['pagination: count ? true : false,', 'pagination: count || page > 1,'],
    ['sort,\n                    where: fullWhere', 'sort: sort ?? field.defaultSort,\n                    where: fullWhere'],
    ['limit === 0 ? false : limit < docs.length,', 'limit === 0 ? false : page > 1 ? hasNextPage : limit < docs.length,'],
  ],
}

/**
 * `joins=false` of an address is a text there, whose letters Payload takes for the names of join fields. It is the false that its
 * operations take for "none".
 * @type {Fault}
 */
const noJoinsInAddress = {
  of: 'payload',
  module: 'utilities/parseParams/index.js',
  name: 'parseParams',
  changes: [['parsedParams.joins = sanitizeJoinParams(', "parsedParams.joins = params.joins === 'false' ? false : sanitizeJoinParams("]],
}

/**
 * A filter becomes one statement with all the tables of its conditions joined, so that all of them look at the same row of a
 * list, and a negation is true when it is true of some row. Every filter, of whatever query, passes here: an adapter that has
 * `meaningOf` (`src/database/reads/filterMeaning.ts`) is asked for the filter to take in its place.
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
 * The paths of filters:
 * - a relation that is called like the one that leads to it (`related.related`) was taken for it, which was joined already. Each
 *   is known by the table that it starts from
 * - a filter on versions, which a list of drafts has as well, that leads through a join looks for documents that refer to the row
 *   of the version. Nobody refers to that: it is the document's id that they have
 * - one on the id of a list's rows looked at the id that the row has in the table of versions, which is another for each
 *   version; that of the document stands beside it
 * @type {Fault}
 */
const pathsOfFilters = {
  of: '@payloadcms/drizzle',
  module: 'queries/getTableColumnFromPath.js',
  name: 'getTableColumnFromPath',
  changes: [
    [
      'const existingJoin = joins.find((e)=>e.queryPath === `${constraintPath}.${field.name}`);',
      'const relationPath = `${getTableName(parentAliasTable || aliasTable || adapter.tables[rootTableName])}.${constraintPath}.${field.name}`;\n' +
        '                        const existingJoin = joins.find((e)=>e.queryPath === relationPath);',
    ],
    [
      'condition: and(...conditions),\n                                joins,\n                                queryPath: `${constraintPath}.${field.name}`',
      'condition: and(...conditions),\n                                joins,\n                                queryPath: relationPath',
    ],
    [
      '`${constraintPath}${field.name}`)),\n                                joins,\n                                queryPath: `${constraintPath}.${field.name}`',
      '`${constraintPath}${field.name}`)),\n                                joins,\n                                queryPath: relationPath',
    ],
    ['eq(adapter.tables[rootTableName].id, aliasRelationshipTable[`', 'eq(documentId(adapter, rootTableName), aliasRelationshipTable[`'],
    [
      "eq(arrayAliasTable[onSegments.slice(1).join('_')], aliasTable ? aliasTable.id : adapter.tables[tableName].id)",
      "eq(arrayAliasTable[onSegments.slice(1).join('_')], documentId(adapter, tableName, aliasTable))",
    ],
    [
      "eq(newAliasTable[field.on.replaceAll('.', '_')], aliasTable ? aliasTable.id : adapter.tables[tableName].id)",
      "eq(newAliasTable[field.on.replaceAll('.', '_')], documentId(adapter, tableName, aliasTable))",
    ],
    [
      'targetTable[`${columnPrefix}${field.name}`];\n        return {\n            columnName: `${columnPrefix}${field.name}`,',
      'targetTable[columnOf(targetTable, `${columnPrefix}${field.name}`)];\n' +
        '        return {\n            columnName: columnOf(targetTable, `${columnPrefix}${field.name}`),',
    ],
  ],
  addition: `
function columnOf(table, name) {
    return name === 'id' && table._uuid ? '_uuid' : name;
}
function documentId(adapter, tableName, aliasTable) {
    const table = aliasTable ?? adapter.tables[tableName];
    return tableName.startsWith('_') && tableName.endsWith(adapter.versionsSuffix) ? table.parent : table.id;
}
`,
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

/**
 * A relation to what is in the trash is null in the answer to whoever may read the trash, and so is lost from what they send back.
 * It stays an id, like that of anything else that was not populated; `src/access/references/answeredReferences.ts` decides who gets it.
 * @type {Fault}
 */
const relationsIntoTheTrash = {
  of: 'payload',
  module: 'fields/hooks/afterRead/relationshipPopulationPromise.js',
  name: 'populate',
  changes: [
    [
      'if (relationshipValue.deletedAt) {\n                relationshipValue = null;',
      "if (relationshipValue.deletedAt) {\n                relationshipValue = field.type === 'join' ? null : id;",
    ],
  ],
  addition: `
export { populate };
`,
}

/** An adapter that has it (`src/database/writes/sessions.ts`) is asked to change the sessions; others write the account, as Payload does. */
const changeSessions = `
function changeSessions(payload, change, args) {
    const { collection, data, id, req } = args;
    return payload.db.changeSessions ? payload.db.changeSessions({ change, collection, req, user: { id, hash: data.hash } }) : payload.db.updateOne(args);
}
`

/**
 * A session is added to an account, or one taken away, by writing the whole account as it was read: who signs in at the same
 * moment is written over, and so is a password that was changed meanwhile. The same for prolonging it and for signing out, below.
 * @type {Fault}
 */
const sessionsAdded = {
  of: 'payload',
  module: 'auth/sessions.js',
  name: 'addSessionToUser',
  changes: [
    [
      'user.updatedAt = null;\n        await payload.db.updateOne({',
      'user.updatedAt = null;\n        await changeSessions(payload, { add: session }, {',
    ],
  ],
  addition: changeSessions,
}

/** @type {Fault} */
const sessionsProlonged = {
  of: 'payload',
  module: 'auth/operations/refresh.js',
  name: 'refreshOperation',
  changes: [
    ['if (!Array.isArray(user.sessions) || !sid) {', 'if (!user?.sessions?.some(({ id })=>id === sid)) {'],
    [
      'user.updatedAt = null;\n            await req.payload.db.updateOne({',
      'user.updatedAt = null;\n            await changeSessions(req.payload, { prolong: existingSession }, {',
    ],
  ],
  addition: changeSessions,
}

/** @type {Fault} */
const sessionsEnded = {
  of: 'payload',
  module: 'auth/operations/logout.js',
  name: 'logoutOperation',
  changes: [
    [
      'userWithSessions.updatedAt = null;\n            await req.payload.db.updateOne({',
      "userWithSessions.updatedAt = null;\n            await changeSessions(req.payload, { end: allSessions ? 'all' : { id: req.user._sid } }, {",
    ],
  ],
  addition: changeSessions,
}

/**
 * Of what keeps a document of a bulk operation from being written, its words alone are kept: a database that is away was the caller's
 * mistake. The error is noted where it is asked whether its words may be told (`src/content/bulkErrors.ts`).
 * @type {Fault}
 */
const errorsOfBulk = {
  of: 'payload',
  module: 'utilities/isErrorPublic.js',
  name: 'isErrorPublic',
  changes: [['const payloadError = error;', 'config.custom?.noteBulkError?.(error);\n    const payloadError = error;']],
}

/**
 * The document of a form with files is a field of it, which is read where the form is: its values are bounded there like those of a
 * body of JSON (`src/server/request/jsonExtent.ts`).
 * @type {Fault}
 */
const documentsOfForms = {
  of: 'payload',
  module: 'utilities/addDataAndFileToRequest.js',
  name: 'addDataAndFileToRequest',
  changes: [['req.data = JSON.parse(fields._payload);', 'req.data = (payload.config.custom?.parseForm ?? JSON.parse)(fields._payload);']],
}

/** A module comes before those that import it. */
export const faults = [
  errorsOfBulk,
  documentsOfForms,
  noJoinsInAddress,
  sessionsAdded,
  sessionsEnded,
  relationsIntoTheTrash,
  untranslatedFields,
  populationsNobodyHears,
  sessionsProlonged,
  filtersApartFromAccess,
  pathsOfFilters,
  ordersOfLists,
  filtersOfOneRow,
  ordersOfDistinctValues,
  pagesOfMixedJoins,
  queriesOfJoins,
  lists,
  joinsOfGraphQL,
]
