/**
 * One connection, whole: where it stands, what happened, what caused what, and how to act on it.
 */
@NullMarked
package dev.drawbridge.console.connection;

import org.jspecify.annotations.NullMarked;
