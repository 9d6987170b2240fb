/** Asks: VPCs, subnets, endpoints. */
@NullMarked
package dev.drawbridge.consumer;

import org.jspecify.annotations.NullMarked;
