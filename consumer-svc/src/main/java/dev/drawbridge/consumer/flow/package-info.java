/**
 * The data plane: connections that really go through endpoints, as far as state, names, routes,
 * network ACLs, security groups and policies let them, and end at a target that a provider has
 * registered.
 */
@NullMarked
package dev.drawbridge.consumer.flow;

import org.jspecify.annotations.NullMarked;
