/** What the resolver of a VPC knows, gathered from the views of endpoints and VPCs. */
@NullMarked
package dev.drawbridge.consumer.read.dns;

import org.jspecify.annotations.NullMarked;
