import Foundation
import NightjarTrigger
import Security

/// Why the keychain gave nothing.
public enum KeychainError: Error, Sendable {
    /// The explicit "no such item".
    case absent
    /// Every other answer.
    case unavailable
}

/// The hardware keys' items in the keychain, by alias; nothing leaves this phone. App and Control share them by their
/// entitlement, and nothing else.
public enum Keychain {
    static let service = "n"
    /// The keys whose going makes everything readable unreadable, in the order of security.md 4.1.
    static let readable = ["nj.e", "nj.u0", "nj.u1"]
    static let all = readable + ["nj.o", "nj.s"]

    private static func query(_ alias: String) -> [CFString: Any] {
        [kSecClass: kSecClassGenericPassword, kSecAttrService: service, kSecAttrAccount: alias]
    }

    /// Destroys the keys that open what can be read, through the system alone.
    public static func destroyReadable() {
        for alias in readable { try? delete(alias) }
    }

    /// Destroys what an earlier installation left: the keychain outlives an app.
    public static func destroyStale() {
        for alias in all { try? delete(alias) }
    }

    /// Reads an item.
    public static func read(_ alias: String) throws(KeychainError) -> Data {
        var query = query(alias)
        query[kSecReturnData] = true
        query[kSecMatchLimit] = kSecMatchLimitOne
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query as CFDictionary, &found)
        if status == errSecItemNotFound { throw .absent }
        guard status == errSecSuccess, let data = found as? Data else { throw .unavailable }
        return data
    }

    /// Writes an item over an old one.
    public static func write(_ alias: String, _ data: Data, accessible: CFString) throws(KeychainError) {
        try delete(alias)
        var item = query(alias)
        item[kSecValueData] = data
        item[kSecAttrAccessible] = accessible
        item[kSecAttrSynchronizable] = false
        guard SecItemAdd(item as CFDictionary, nil) == errSecSuccess else { throw .unavailable }
    }

    /// Destroys an item; no error if there is none.
    public static func delete(_ alias: String) throws(KeychainError) {
        let status = SecItemDelete(query(alias) as CFDictionary)
        guard status == errSecSuccess || status == errSecItemNotFound else { throw .unavailable }
    }
}

extension Trigger {
    /// The one of this process: of the app, or of its Control.
    public static let night = Trigger(
        millis: { Int(DispatchTime.now().uptimeNanoseconds / 1_000_000) }, destroy: Keychain.destroyReadable)
}
