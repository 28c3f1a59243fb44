// SPDX-License-Identifier: EUPL-1.2
/** Keeps the published answers in SQL tables: the same statements on SQLite and PostgreSQL, idempotent. */
@NullMarked
package nl.ijkpunt.streams.readmodel;

import org.jspecify.annotations.NullMarked;
