import HTML
import Pages
