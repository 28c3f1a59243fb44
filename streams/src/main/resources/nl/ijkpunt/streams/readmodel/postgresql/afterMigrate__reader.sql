-- SPDX-License-Identifier: EUPL-1.2
-- A role for Grafana and BI tools, after every migration: it can read all tables and nothing else.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${reader}') THEN
    CREATE ROLE ${reader};
  END IF;
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${reader}', current_database());
END
$$;
ALTER ROLE ${reader} LOGIN PASSWORD '${readerPassword}';
ALTER ROLE ${reader} SET default_transaction_read_only = on;
ALTER ROLE ${reader} SET statement_timeout = '30s';
ALTER ROLE ${reader} SET timezone = 'Europe/Amsterdam';
GRANT USAGE ON SCHEMA "${flyway:defaultSchema}" TO ${reader};
GRANT SELECT ON ALL TABLES IN SCHEMA "${flyway:defaultSchema}" TO ${reader};
