/** What a service offers: load balancers, zones, names, and how that is changed. Pure. */
@NullMarked
package dev.drawbridge.provider.domain.terms;

import org.jspecify.annotations.NullMarked;
