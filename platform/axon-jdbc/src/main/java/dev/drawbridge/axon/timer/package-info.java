/** Commands to be sent later, kept in PostgreSQL. */
@NullMarked
package dev.drawbridge.axon.timer;

import org.jspecify.annotations.NullMarked;
