-- SPDX-License-Identifier: EUPL-1.2
-- The role that owns the read model; it makes the role of Grafana itself, which can read the tables and nothing else.
\getenv password IJKPUNT_DB_PASSWORD
CREATE ROLE ijkpunt LOGIN CREATEROLE PASSWORD :'password';
ALTER DATABASE ijkpunt OWNER TO ijkpunt;
