/** VPCs and subnets: ranges of addresses and who owns them. Pure. */
@NullMarked
package dev.drawbridge.consumer.domain.network;

import org.jspecify.annotations.NullMarked;
