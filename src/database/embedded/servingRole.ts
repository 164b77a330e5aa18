/**
 * The role of the embedded database that serves requests: it owns the database and everything in it, and is no superuser.
 * Whatever a request may make PostgreSQL do, it reads no file of the machine, runs no program, and sees no other database.
 */
import type pg from 'pg'

export const servingRole = 'verkosto_server'

/** Makes the role and its database, where they are missing. @param client a superuser's, of another database */
export async function makeServingRole(client: pg.Client, database: string): Promise<void> {
  const { rowCount: roles } = await client.query('select from pg_roles where rolname = $1', [servingRole])
  if (roles === 0) await client.query(`create role ${servingRole} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls`)
  const { rowCount: databases } = await client.query('select from pg_database where datname = $1', [database])
  if (databases === 0) await client.query(`create database ${database} owner ${servingRole}`)
}

/**
 * Hands over what the superuser owns in a database from before there was this role. REASSIGN OWNED refuses to take anything
 * from the superuser that made the cluster. Indexes, sequences of columns and row types go with their tables; what an
 * extension brought stays the extension's.
 */
const handOver = `
do $$
declare
  statement text;
begin
  execute format('alter database %I owner to ${servingRole}', current_database());
  for statement in
    select format('alter %s %s owner to ${servingRole}', kind, name) from (
      select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' when 'f' then 'foreign table' else 'table' end as kind,
        oid::regclass::text as name, relnamespace as namespace, relowner as owner, oid, 'pg_class'::regclass as class
      from pg_class
      where relkind in ('r', 'p', 'v', 'm', 'S', 'f')
        and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype in ('a', 'i') and refobjsubid > 0)
      union all
      select 'routine', oid::regprocedure::text, pronamespace, proowner, oid, 'pg_proc'::regclass from pg_proc
      union all
      select case typtype when 'd' then 'domain' else 'type' end, oid::regtype::text, typnamespace, typowner, oid, 'pg_type'::regclass
      from pg_type where typtype in ('e', 'd', 'r') or (typtype = 'c' and exists (select from pg_class where oid = typrelid and relkind = 'c'))
      union all
      select 'schema', quote_ident(nspname), oid, nspowner, oid, 'pg_namespace'::regclass from pg_namespace
    ) as owned
    where owner = current_user::regrole
      and namespace not in (select oid from pg_namespace where nspname like 'pg\\_%' or nspname = 'information_schema')
      and not exists (select from pg_depend where classid = class and objid = owned.oid and deptype = 'e')
  loop
    execute statement;
  end loop;
end
$$`

/** @param client a superuser's, of the database itself */
export async function handOverDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ owner: string }>(
    'select datdba::regrole::text as owner from pg_database where datname = current_database()',
  )
  // The statement is one transaction: whose the database is, all in it is.
  if (rows[0]?.owner !== servingRole) await client.query(handOver)
}
