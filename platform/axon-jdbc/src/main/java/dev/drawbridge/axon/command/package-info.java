/** How a command meets its aggregate: routing, locks, retries, circumstances, dry runs. */
@NullMarked
package dev.drawbridge.axon.command;

import org.jspecify.annotations.NullMarked;
