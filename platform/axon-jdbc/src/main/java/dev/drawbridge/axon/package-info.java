/** Axon on PostgreSQL by JDBC, once for every service. */
@NullMarked
package dev.drawbridge.axon;

import org.jspecify.annotations.NullMarked;
