/** A DNS server, over UDP and TCP: a VPC's resolver for tools that speak DNS. */
@NullMarked
package dev.drawbridge.consumer.dns;

import org.jspecify.annotations.NullMarked;
