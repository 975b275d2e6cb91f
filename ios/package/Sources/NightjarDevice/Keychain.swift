import Foundation
import NightjarCore
import Security

/// Items of this app in the keychain, by alias; nothing leaves this phone.
enum Keychain {
    static let service = "n"

    private static func query(_ alias: String) -> [CFString: Any] {
        [kSecClass: kSecClassGenericPassword, kSecAttrService: service, kSecAttrAccount: alias]
    }

    /// Reads an item. `absent` only on the explicit "no such item"; every other answer is `unavailable`.
    static func read(_ alias: String) throws(KeyError) -> Data {
        var query = query(alias)
        query[kSecReturnData] = true
        query[kSecMatchLimit] = kSecMatchLimitOne
        var found: CFTypeRef?
        let status = SecItemCopyMatching(query as CFDictionary, &found)
        if status == errSecItemNotFound { throw .Absent }
        guard status == errSecSuccess, let data = found as? Data else { throw .Unavailable }
        return data
    }

    /// Writes an item over an old one.
    static func write(_ alias: String, _ data: Data, accessible: CFString) throws(KeyError) {
        try delete(alias)
        var item = query(alias)
        item[kSecValueData] = data
        item[kSecAttrAccessible] = accessible
        item[kSecAttrSynchronizable] = false
        guard SecItemAdd(item as CFDictionary, nil) == errSecSuccess else { throw .Unavailable }
    }

    /// Destroys an item; no error if there is none.
    static func delete(_ alias: String) throws(KeyError) {
        let status = SecItemDelete(query(alias) as CFDictionary)
        guard status == errSecSuccess || status == errSecItemNotFound else { throw .Unavailable }
    }
}
