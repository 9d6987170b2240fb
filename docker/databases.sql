-- A database and a user for each service: none can read another's.
CREATE USER consumer PASSWORD 'consumer';
CREATE DATABASE consumer OWNER consumer;
CREATE USER provider PASSWORD 'provider';
CREATE DATABASE provider OWNER provider;
CREATE USER notification PASSWORD 'notification';
CREATE DATABASE notification OWNER notification;
CREATE USER console PASSWORD 'console';
CREATE DATABASE console OWNER console;
REVOKE CONNECT ON DATABASE consumer, provider, notification, console FROM PUBLIC;
