/** PostgreSQL and Kafka, the real ones, started from Maven artifacts. */
@NullMarked
package dev.drawbridge.embedded;

import org.jspecify.annotations.NullMarked;
