@NullMarked
package dev.drawbridge.axon.outbox;

import org.jspecify.annotations.NullMarked;
