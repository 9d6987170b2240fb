/** The ARNs a provider deals with: principals it admits, load balancers it offers. */
@NullMarked
package dev.drawbridge.provider.domain.arn;

import org.jspecify.annotations.NullMarked;
