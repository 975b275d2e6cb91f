import NightjarKit
import SwiftUI

/// Something to touch: picture and word, at least 56 points high and wide.
struct TileView: View {
    let tile: TileElement
    /// What a touch does; by default it is told to the core.
    var act: (@MainActor () -> Void)?
    /// More to draw below the word: the bar of the bag.
    var bar: Int?
    /// In a bar: picture and word side by side, 56 points high.
    var isLow = false
    /// How large it is drawn.
    var style = TileStyle.usual
    @Environment(\.hand) private var hand
    @State private var isHeld = false

    init(
        _ tile: TileElement, bar: Int? = nil, isLow: Bool = false, style: TileStyle = .usual,
        act: (@MainActor () -> Void)? = nil
    ) {
        self.tile = tile
        self.isLow = isLow
        self.style = style
        self.bar = bar
        self.act = act
    }

    var body: some View {
        if let hold = tile.hold {
            TileFace(tile: tile, bar: bar, isLow: isLow, style: style)
                .contentShape(Rectangle())
                .onTapGesture { tap() }
                .onLongPressGesture(minimumDuration: Double(Pull.holdMillis) / 1000) {
                    isHeld = true
                    hand?.send(.hold(id: hold.id))
                } onPressingChanged: { down in
                    if !down, isHeld {
                        isHeld = false
                        hand?.send(.release(id: hold.id))
                    }
                }
                .accessibilityElement(children: .ignore)
                .accessibilityAddTraits(tile.chosen ? [.isButton, .isSelected] : .isButton)
                .accessibilityLabel(Text(verbatim: tile.spoken))
                .accessibilityIdentifier(tile.id)
                .accessibilityAction(named: Text(verbatim: hold.text)) { hand?.send(.hold(id: hold.id)) }
                .disabled(!tile.enabled)
        } else {
            Button(action: tap) { TileFace(tile: tile, bar: bar, isLow: isLow, style: style) }
                .buttonStyle(StillStyle())
                .accessibilityLabel(Text(verbatim: tile.spoken))
                .accessibilityIdentifier(tile.id)
                .accessibilityAddTraits(tile.chosen ? .isSelected : [])
                .disabled(!tile.enabled)
        }
    }

    private func tap() {
        guard tile.enabled else { return }
        if let act { act() } else { hand?.tap(tile.id) }
    }
}

/// Nothing changes while a finger is down: what is typed is not to be seen.
struct StillStyle: ButtonStyle {
    func makeBody(configuration: Configuration) -> some View {
        configuration.label.contentShape(Rectangle())
    }
}

/// How large a tile is drawn.
struct TileStyle: Equatable, Sendable {
    var size = TextSizeName.tile
    var picture = Measures.picture
    /// Least height; none: that of its class.
    var height: Double?
    /// Picture above the word, whatever the class.
    var isStacked = false

    static let usual = TileStyle()
}

/// What a tile looks like.
struct TileFace: View {
    let tile: TileElement
    var bar: Int?
    var isLow = false
    var style = TileStyle.usual
    @Environment(\.palette) private var palette
    @Environment(\.faults) private var faults

    var body: some View {
        ZStack(alignment: .topLeading) {
            inside
                .padding(.horizontal, style.size == .note ? 4 : Measures.inset)
                .padding(.vertical, isStacked ? 4 : Measures.inset)
                .frame(maxWidth: .infinity, minHeight: height)
            if !corner.isEmpty {
                PictureView(name: corner, size: 18, color: ink, behind: fill).padding(4)
            }
        }
        // The number stands in the other corner: it takes no line of its own.
        .overlay(alignment: .topTrailing) { if isStacked { badge(.body).padding(4) } }
        .background { RoundedRectangle(cornerRadius: Measures.corner).fill(fill) }
        .overlay {
            RoundedRectangle(cornerRadius: Measures.corner)
                .strokeBorder(edge, lineWidth: tile.chosen || isFaulty ? Measures.thick : Measures.thin)
        }
    }

    @ViewBuilder private var inside: some View {
        if isStacked {
            VStack(spacing: 4) {
                picture
                words.multilineTextAlignment(.center)
                steps
            }
        } else {
            HStack(spacing: Measures.gap) {
                picture
                VStack(alignment: .leading, spacing: 4) {
                    words
                    steps
                }
                Spacer(minLength: 0)
                badge(.number)
            }
        }
    }

    @ViewBuilder private var picture: some View {
        if !tile.picture.isEmpty {
            PictureView(name: tile.picture, size: style.picture, color: ink, behind: fill)
        }
    }

    private var words: some View {
        ZStack {
            WordRuler(text: tile.text, size: style.size)
            Words(text: tile.text, size: style.size, color: ink, isUnreviewed: tile.unreviewed)
        }
    }

    @ViewBuilder private func badge(_ size: TextSizeName) -> some View {
        if !tile.badge.isEmpty {
            Words(text: tile.badge, size: size, color: ink)
        }
    }

    @ViewBuilder private var steps: some View {
        if let bar { StockBar(steps: bar, color: ink) }
    }

    private var height: Double {
        if isLow { return Measures.target }
        if let height = style.height { return height }
        return switch tile.class {
        case .tile: 96
        case .half: Measures.tile
        case .wide, .line: Measures.target
        }
    }

    private var isStacked: Bool { !isLow && (style.isStacked || tile.class == .tile) }

    private var isFaulty: Bool { faults.contains { $0.concerns(tile.id) } }

    /// A sign in the corner, so that no state is told by colour alone.
    private var corner: String {
        if !tile.enabled { return "ms/lock" }
        if isFaulty { return "nj/triangle" }
        return tile.chosen ? "ms/check" : ""
    }

    private var fill: Color { (tile.chosen ? palette.act : palette.surface).color }
    private var ink: Color { (tile.chosen ? palette.onAct : palette.of(tile.role)).color }
    private var edge: Color {
        if isFaulty { return palette.care.color }
        return (tile.chosen || tile.role == .act ? palette.act : palette.line).color
    }
}

/// What is left, in four steps; its tile says it.
struct StockBar: View {
    let steps: Int
    let color: Color

    var body: some View {
        HStack(spacing: 2) {
            ForEach(Array(0..<4), id: \.self) { step in
                if step < steps {
                    Rectangle().fill(color).frame(height: 8)
                } else {
                    Rectangle().stroke(color, lineWidth: 1).frame(height: 8)
                }
            }
        }
        .accessibilityHidden(true)
    }
}

extension FaultElement {
    /// Whether a tile belongs to the field that this fault names: `team[1]` is `start_shift.team.1`, `lines` is
    /// `contact.line.cond_ext`.
    func concerns(_ id: String) -> Bool {
        let field = path.prefix { $0 != "[" && $0 != "." }
        let parts = id.split(separator: ".")
        return parts.count > 1 && (parts[1] == field || parts[1] + "s" == field)
    }
}

/// Tiles in their order, those of one class side by side as far as their words allow.
struct TileGrid: View {
    let tiles: [TileElement]
    let style: TileStyle

    init(_ tiles: [TileElement], style: TileStyle = .usual) {
        self.tiles = tiles
        self.style = style
    }

    var body: some View {
        VStack(spacing: Measures.gap) {
            ForEach(groups, id: \.first?.id) { group in
                Columns(most: group.first?.class.columns ?? 1) {
                    ForEach(group, id: \.id) { TileView($0, style: style) }
                }
            }
        }
    }

    private var groups: [[TileElement]] {
        tiles.reduce(into: []) { groups, tile in
            if groups.last?.last?.class == tile.class {
                groups[groups.count - 1].append(tile)
            } else {
                groups.append([tile])
            }
        }
    }
}
