/** Network ACLs and their entries. Pure. */
@NullMarked
package dev.drawbridge.consumer.domain.acl;

import org.jspecify.annotations.NullMarked;
