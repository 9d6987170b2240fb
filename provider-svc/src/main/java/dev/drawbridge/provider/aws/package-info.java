/** The operations of EC2 that a provider, or a seeker of services, may call. */
@NullMarked
package dev.drawbridge.provider.aws;

import org.jspecify.annotations.NullMarked;
