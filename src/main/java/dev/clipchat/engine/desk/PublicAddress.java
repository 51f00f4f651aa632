package dev.clipchat.engine.desk;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses a stranger's URL may lead to: those that anybody on the Internet can reach. */
final class PublicAddress {

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
  }

  private static boolean isPublic4(byte[] b, int at) {
    int first = b[at] & 0xff;
    int second = b[at + 1] & 0xff;
    int third = b[at + 2] & 0xff;
    return !(first == 0
        || first == 10
        || first == 127
        || first >= 224
        || (first == 100 && second >= 64 && second < 128)
        || (first == 169 && second == 254)
        || (first == 172 && second >= 16 && second < 32)
        || (first == 192 && second == 168)
        || (first == 192 && second == 0 && (third == 0 || third == 2))
        || (first == 198 && (second == 18 || second == 19)));
  }

  private static boolean isPublic6(byte[] b) {
    int first = ((b[0] & 0xff) << 8) | (b[1] & 0xff);
    if (first == 0x2002) {
      return isPublic4(b, 2);
    }
    if (first == 0x0064 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b) {
      return isPublic4(b, 12);
    }
    // Only 2000::/3 is given out to the Internet; Teredo lies in it and hides another address.
    boolean teredo = first == 0x2001 && b[2] == 0 && b[3] == 0;
    return (first & 0xe000) == 0x2000 && !teredo;
  }
}
